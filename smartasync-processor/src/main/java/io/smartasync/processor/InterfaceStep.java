package io.smartasync.processor;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.read.InterfaceNames;
import io.smartasync.processor.read.InterfaceReader;
import io.smartasync.processor.read.RepairedTypes;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.ValidationReport;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Generates an interface for each type that has operations. */
final class InterfaceStep implements Step {

  private final PendingElements pending = new PendingElements();

  @Override
  public List<ClassName> start(Round round) {
    return pending
        .start(
            round.annotatedWith(Annotations.SMART_ASYNC).map(InterfaceStep::typeOf),
            round.elements())
        .stream()
        .map(type -> InterfaceNames.of(MoreElements.asType(type)))
        .toList();
  }

  private static TypeElement typeOf(Element annotated) {
    return MoreElements.asType(
        MoreElements.isType(annotated) ? annotated : annotated.getEnclosingElement());
  }

  @Override
  public void process(Round round, GeneratedNames generated, Output output) {
    RepairedTypes repairedTypes =
        new RepairedTypes(round.elements(), round.types(), generated, round.probableTypes());
    InterfaceReader reader =
        new InterfaceReader(
            round.elements(), round.types(), round.adapters(), repairedTypes, round.defaults());
    pending.process(
        round,
        element -> reader.missingTypes(MoreElements.asType(element), generated),
        element -> output.write(reader.read(MoreElements.asType(element), round.report())));
  }

  @Override
  public Optional<Element> waiting(Elements elements) {
    return pending.waiting(elements);
  }

  @Override
  public void finish(Elements elements, ValidationReport report) {
    pending.forEachIncomplete(
        elements,
        (element, missing) ->
            report.add(
                Problem.at(
                    element,
                    Message.MISSING_TYPE.of(
                        InterfaceNames.of(MoreElements.asType(element)).simpleName(), missing))));
  }
}
