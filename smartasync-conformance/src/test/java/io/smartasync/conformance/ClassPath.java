package io.smartasync.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a library is compiled against.
 *
 * @param own the jars of the library, whose types get facades
 * @param others what it depends on
 */
record ClassPath(List<Path> own, List<Path> others) {

  List<Path> all() {
    return Stream.concat(own.stream(), others.stream()).toList();
  }
}
