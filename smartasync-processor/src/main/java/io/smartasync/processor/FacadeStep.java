package io.smartasync.processor;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.read.FacadeReader;
import io.smartasync.processor.read.RepairedTypes;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.ValidationReport;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Generates the facades that the annotations of packages and types ask for. */
final class FacadeStep implements Step {

  private final PendingElements pending = new PendingElements();

  @Override
  public List<ClassName> start(Round round) {
    return pending
        .start(round.annotatedWith(Annotations.FOR, Annotations.FOR_LIST), round.elements())
        .stream()
        .flatMap(element -> FacadeReader.names(element).stream())
        .toList();
  }

  @Override
  public void process(Round round, GeneratedNames generated, Output output) {
    RepairedTypes repairedTypes =
        new RepairedTypes(round.elements(), round.types(), generated, round.probableTypes());
    FacadeReader reader =
        new FacadeReader(
            round.elements(), round.types(), round.adapters(), repairedTypes, round.defaults());
    pending.process(
        round,
        element -> reader.missingTypes(element, generated),
        element ->
            reader
                .read(element, round.report())
                .ifPresent(facades -> facades.forEach(output::write)));
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
            report.add(Problem.at(element, Message.MISSING_TYPE_OF_FACADE.of(missing))));
  }
}
