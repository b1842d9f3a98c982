package io.smartasync.processor;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.model.Adapter;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.GeneratedInterface;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.ValidationReport;
import io.smartasync.processor.write.AdapterWriter;
import io.smartasync.processor.write.InterfaceWriter;
import java.io.IOException;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;

/** Writes the generated code of a round, and reports what cannot be written. */
final class Output {

  private final InterfaceWriter interfaceWriter;
  private final AdapterWriter adapterWriter;
  private final ValidationReport report;

  /** Writes a file. */
  @FunctionalInterface
  private interface Action {

    void write() throws IOException;
  }

  /**
   * Creates the output of a round.
   *
   * @param generated the interfaces that are about to be generated
   */
  Output(Round round, GeneratedNames generated) {
    String generator = SmartAsyncProcessor.class.getName();
    this.interfaceWriter =
        new InterfaceWriter(generator, generated, round.elements(), round.types(), round.filer());
    this.adapterWriter = new AdapterWriter(generator, round.elements(), round.filer());
    this.report = round.report();
  }

  /** Writes an interface. */
  void write(GeneratedInterface generated) {
    String remedy =
        switch (generated) {
          case SmartInterface smart ->
              "give the generated interface another name: @SmartAsync(name = \"...\") on the type";
          case Facade facade ->
              "give the facade another name: @SmartAsync.For(value = %s.class, name = \"...\")"
                  .formatted(facade.type().getSimpleName());
        };
    write(() -> interfaceWriter.write(generated), generated.origin(), generated.name(), remedy);
  }

  /** Writes the type by which later compilations find an adapter. */
  void write(Adapter adapter) {
    write(
        () -> adapterWriter.write(adapter),
        adapter.origin(),
        adapter.pointer(),
        "remove it, its name is that of what is generated for the adapter");
  }

  private void write(Action action, Element origin, ClassName name, String remedy) {
    try {
      action.write();
    } catch (FilerException e) {
      report.add(Problem.at(origin, name.canonicalName() + " exists already; " + remedy));
    } catch (IOException e) {
      report.add(
          Problem.at(origin, "cannot write " + name.canonicalName() + ": " + e.getMessage()));
    }
  }
}
