package io.smartasync.conformance;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A source file with one annotation that asks for facades.
 *
 * @param packageName a package of its own, in which the facades are generated
 * @param types the types that get facades
 */
record Request(String packageName, List<Candidate> types) {

  String typeName() {
    return packageName + ".Clients";
  }

  String source() {
    String literals =
        types.stream().map(each -> each.name() + ".class").collect(Collectors.joining(",\n  "));
    String warnings =
        types.stream()
            .flatMap(each -> each.warnings().stream())
            .distinct()
            .sorted()
            .map(each -> '"' + each + '"')
            .collect(Collectors.joining(", "));
    String suppressed = warnings.isEmpty() ? "" : "@SuppressWarnings({%s})\n".formatted(warnings);
    return """
        package %s;

        %s@io.smartasync.SmartAsync.For({
          %s
        })
        public interface Clients {}
        """
        .formatted(packageName, suppressed, literals);
  }
}
