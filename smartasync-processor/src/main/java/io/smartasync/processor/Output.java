package io.smartasync.processor;

import com.google.auto.common.MoreElements;
import io.smartasync.processor.model.Adapter;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.GeneratedInterface;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.MessageText;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.ValidationReport;
import io.smartasync.processor.write.AdapterWriter;
import io.smartasync.processor.write.InterfaceWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;

/** Writes the generated code of a round, and reports what cannot be written. */
final class Output {

  private final InterfaceWriter interfaceWriter;
  private final AdapterWriter adapterWriter;
  private final Filer filer;
  private final ValidationReport report;
  private final Set<String> written = new HashSet<>();

  /** The facades that have been written, by their qualified names. */
  private final Map<String, Facade> facades = new HashMap<>();

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
        new InterfaceWriter(
            generator,
            generated,
            round.probableTypes(),
            round.elements(),
            round.types(),
            round.source(),
            round.filer());
    this.adapterWriter = new AdapterWriter(generator, round.elements(), round.filer());
    this.filer = round.filer();
    this.report = round.report();
  }

  /** Writes an interface. */
  void write(GeneratedInterface generated) {
    String name = generated.name().canonicalName();
    MessageText nameExists =
        switch (generated) {
          case SmartInterface smart -> Message.GENERATED_NAME_EXISTS.of(name);
          case Facade facade -> nameExists(name, facade);
        };
    write(() -> interfaceWriter.write(generated), generated.origin(), name, nameExists);
  }

  private MessageText nameExists(String name, Facade facade) {
    Facade other = facades.putIfAbsent(name, facade);
    return other != null && other.type().equals(facade.type())
        ? Message.FACADE_REQUESTED_TWICE.of(name, other.origin())
        : Message.FACADE_NAME_EXISTS.of(name, facade.type().getSimpleName());
  }

  /** Writes the type by which later compilations find an adapter. */
  void write(Adapter adapter) {
    String name = adapter.pointer().canonicalName();
    write(
        () -> adapterWriter.write(adapter),
        adapter.origin(),
        name,
        Message.ADAPTER_POINTER_EXISTS.of(name, adapter.origin().getSimpleName()));
  }

  /** Returns the qualified names of the types that have been written. */
  Set<String> written() {
    return written;
  }

  /**
   * Writes a file without a type. The compiler then runs another round, in which types that an
   * element waits for may exist.
   *
   * @param waiting the element
   */
  void writeNothing(Element waiting, int round) {
    PackageElement inPackage = MoreElements.getPackage(waiting);
    String prefix = inPackage.isUnnamed() ? "" : inPackage.getQualifiedName() + ".";
    String name = prefix + "SmartAsyncRound" + round;
    try (Writer writer = filer.createSourceFile(name, waiting).openWriter()) {
      writer.write(
          "// Empty: makes the compiler look for types that another annotation processor may"
              + " generate.\n");
    } catch (IOException e) {
      report.add(Problem.at(waiting, Message.CANNOT_WRITE.of(name, e)));
    }
  }

  private void write(Action action, Element origin, String name, MessageText nameExists) {
    try {
      action.write();
      written.add(name);
    } catch (FilerException e) {
      report.add(Problem.at(origin, nameExists));
    } catch (IOException e) {
      report.add(Problem.at(origin, Message.CANNOT_WRITE.of(name, e)));
    }
  }
}
