package io.smartasync.processor.proxy;

import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.MessageText;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.ValidationReport;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The option that adds annotations to the table.
 *
 * @param annotations their qualified names
 * @param problem what is wrong with the option, or empty
 */
record ProxyOptions(Set<String> annotations, Optional<MessageText> problem) {

  private static final String EXAMPLE =
      "-A" + ProxyCheck.OPTION + "=com.acme.Audited,com.acme.Metered";

  /** Reads the option, if the user has set it. */
  static ProxyOptions of(Map<String, String> options) {
    if (!options.containsKey(ProxyCheck.OPTION)) {
      return new ProxyOptions(Set.of(), Optional.empty());
    }
    String value = options.get(ProxyCheck.OPTION);
    Set<String> names = new LinkedHashSet<>();
    for (String each : (value == null ? "" : value).split(",", -1)) {
      String name = each.strip().replace('$', '.');
      if (!SourceVersion.isName(name)) {
        return new ProxyOptions(
            Set.of(),
            Optional.of(
                Message.INVALID_PROXY_ANNOTATION.of(each.strip(), ProxyCheck.OPTION, EXAMPLE)));
      }
      names.add(name);
    }
    return new ProxyOptions(names, Optional.empty());
  }

  /**
   * Reports what is wrong with the option.
   *
   * <p>An annotation that cannot be found is a warning, and only if some type could have it: one
   * option may be set for many modules, some of which do not depend on the annotation.
   */
  void report(List<TypeElement> candidates, Elements elements, ValidationReport report) {
    problem.ifPresent(text -> report.add(Problem.ofCompilation(text)));
    if (candidates.isEmpty()) {
      return;
    }
    for (String name : annotations) {
      TypeElement type = elements.getTypeElement(name);
      if (type == null || type.getKind() != ElementKind.ANNOTATION_TYPE) {
        report.add(
            Problem.ofCompilation(Message.UNKNOWN_PROXY_ANNOTATION.of(name, ProxyCheck.OPTION)));
      }
    }
  }
}
