package io.smartasync.processor;

import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.read.ExcludeCheck;

/** Checks the methods that are excluded from the operations of their types. */
final class ExcludeStep implements Step {

  @Override
  public void process(Round round, GeneratedNames generated, Output output) {
    round
        .annotatedWith(Annotations.EXCLUDE)
        .forEach(method -> ExcludeCheck.validate(method).ifPresent(round.report()::add));
  }
}
