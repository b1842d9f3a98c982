package io.smartasync.processor.table;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The settings for facades of the clients of a library.
 *
 * <p>Contains only names, because the library may be missing, or be of another version.
 *
 * @param clients the types that users name, as an annotation's text lists them
 * @param types the types of the library that get facades, if methods return them or their subtypes
 *     are named
 * @param single the names of methods whose publisher has one value
 * @param optional the names of methods whose value may be absent
 */
public record Preset(String clients, Pattern types, Set<String> single, Set<String> optional) {

  /** Returns whether a type of the library has a facade. */
  public boolean contains(String type) {
    return types.matcher(type).matches();
  }
}
