/** Uses the JDK's HTTP client. */
@SmartAsync.For(HttpClient.class)
package com.user.http;

import io.smartasync.SmartAsync;
import java.net.http.HttpClient;
