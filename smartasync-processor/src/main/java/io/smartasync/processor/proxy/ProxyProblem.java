package io.smartasync.processor.proxy;

import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.MessageText;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Words the error about twins that bypass a proxy. */
final class ProxyProblem {

  /** How many twins are named for each annotation. */
  private static final int NAMED = 4;

  private ProxyProblem() {}

  static Problem of(Hierarchy hierarchy, List<Bypass> bypasses) {
    TypeElement type = hierarchy.type();
    TypeElement generated = hierarchy.generatedWith(bypasses.get(0).twins().get(0));
    String name = generated.getSimpleName().toString();
    MessageText text =
        Message.PROXY_BYPASS.of(
            type.getSimpleName(),
            hierarchy.verbOf(generated) + "s",
            name,
            bypasses.stream().map(each -> text(each, type)).collect(Collectors.joining(", and ")),
            name,
            hierarchy.verbOf(generated) + "ing",
            name);
    return bypasses.stream()
        .filter(each -> each.owner().equals(type))
        .findFirst()
        .map(each -> Problem.at(each.element(), each.annotation(), text))
        .orElseGet(() -> Problem.at(type, text));
  }

  private static String text(Bypass bypass, TypeElement type) {
    return "%s on '%s' does not apply to %s"
        .formatted(bypass.description(), place(bypass, type), twins(bypass));
  }

  private static String place(Bypass bypass, TypeElement type) {
    if (!(bypass.element() instanceof ExecutableElement method)) {
      return bypass.owner().getSimpleName().toString();
    }
    String signature = Signatures.of(method);
    return bypass.owner().equals(type)
        ? signature
        : bypass.owner().getSimpleName() + "." + signature;
  }

  private static String twins(Bypass bypass) {
    List<Twin> twins = bypass.twins();
    String names =
        twins.stream()
            .limit(NAMED)
            .map(each -> "'" + Signatures.of(each.method()) + "'")
            .collect(Collectors.joining(", "));
    return twins.size() > NAMED ? names + " and " + (twins.size() - NAMED) + " more" : names;
  }
}
