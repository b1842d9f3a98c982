package io.smartasync.conformance;

/**
 * What a compiler says about a source file.
 *
 * @param isError whether the code does not compile; otherwise it is a warning
 * @param packageName the package of the file, or an empty text if there is no file
 * @param fileName the name of the file without its ending, or an empty text
 * @param text the message
 */
record Finding(boolean isError, String packageName, String fileName, String text) {}
