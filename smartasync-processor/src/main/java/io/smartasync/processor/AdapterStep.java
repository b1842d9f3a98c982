package io.smartasync.processor;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.read.AdapterCheck;
import io.smartasync.processor.read.AdapterReader;
import io.smartasync.processor.read.AdapterRegistry;
import io.smartasync.processor.read.Missing;
import java.util.List;
import java.util.Set;

/**
 * Adds the adapters of a compilation, and generates the types by which later compilations find
 * them. Comes before the steps that read methods whose types may need an adapter.
 *
 * <p>Does not report adapters that depend on missing types: the compiler does.
 */
final class AdapterStep implements Step {

  private final PendingElements pending = new PendingElements();
  private final AdapterRegistry registry;

  /**
   * Creates the step.
   *
   * @param registry takes the adapters of the compilation
   */
  AdapterStep(AdapterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public List<ClassName> start(Round round) {
    pending.start(round.annotatedWith(Annotations.ADAPTER), round.elements());
    return List.of();
  }

  @Override
  public void process(Round round, GeneratedNames generated, Output output) {
    AdapterReader reader = new AdapterReader(round.elements(), round.types());
    AdapterCheck check = new AdapterCheck(round.adapters(), registry);
    pending.process(
        round,
        element -> new Missing(Set.of(), reader.missingTypes(MoreElements.asType(element))),
        element ->
            reader
                .read(MoreElements.asType(element), round.report())
                .filter(adapter -> round.report().passes(check.validate(adapter)))
                .ifPresent(
                    adapter -> {
                      registry.add(adapter);
                      output.write(adapter);
                    }));
  }
}
