/**
 * What is generated, with the real libraries. All of it is tests; the tools that look for main
 * classes find this.
 */
@NullMarked
package io.smartasync.integration;

import org.jspecify.annotations.NullMarked;
