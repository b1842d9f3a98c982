package io.smartasync.processor.write;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.smartasync.processor.element.Deprecation;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.GeneratedInterface;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.model.ProbableTypes;
import io.smartasync.processor.model.SmartInterface;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Writes the source of generated interfaces. */
public final class InterfaceWriter {

  private final boolean markdownIsCopied;
  private final GeneratedMark generatedMark;
  private final GeneratedNames generatedNames;
  private final ProbableTypes probable;
  private final Elements elements;
  private final Types types;
  private final SourceFiles files;

  /**
   * The annotations for tools that each module sees. The compiler searches the whole class path for
   * those that do not exist, so it is asked once.
   */
  private final Map<@Nullable ModuleElement, VisibleToolMarks> visibleMarks = new HashMap<>();

  /**
   * Creates a writer for one round.
   *
   * @param generator the qualified name of the processor, for {@code @Generated}
   * @param generatedNames the interfaces that are about to be generated
   * @param probable finds the types that unresolvable names mean
   * @param source the version of Java for which the sources are compiled
   */
  public InterfaceWriter(
      String generator,
      GeneratedNames generatedNames,
      ProbableTypes probable,
      Elements elements,
      Types types,
      SourceVersion source,
      Filer filer) {
    this.markdownIsCopied = hasMarkdown(source);
    this.generatedMark = new GeneratedMark(generator, elements);
    this.generatedNames = generatedNames;
    this.probable = probable;
    this.elements = elements;
    this.types = types;
    this.files = new SourceFiles(elements, generatedNames, filer);
  }

  /**
   * Writes an interface.
   *
   * @throws javax.annotation.processing.FilerException if a type of that name exists
   */
  public void write(GeneratedInterface generated) throws IOException {
    MentionedNames mentioned = MentionedNames.of(generated, elements, types);
    Set<ClassName> referred = new LinkedHashSet<>(mentioned.types());
    VisibleToolMarks marks = visibleMarks(generated.origin());
    referred.addAll(marks.names());
    FileNames file =
        new FileNames(
            generated.name(),
            referred,
            mentioned.variables(),
            mentioned.inherited(),
            name -> hasType(generated.name().packageName(), name));
    TypeSpec.Builder type = typeSpec(generated, file, new ToolMarks(marks, file));
    // An inherited type hides those that need no import, for example java.lang.Override.
    mentioned.inherited().forEach(each -> type.alwaysQualify(each.simpleName()));
    files.write(type.build(), generated.origin(), file);
  }

  private VisibleToolMarks visibleMarks(Element origin) {
    return visibleMarks.computeIfAbsent(
        elements.getModuleOf(origin), module -> VisibleToolMarks.to(module, elements));
  }

  /** Returns whether a version of Java has comments in Markdown: since 23. */
  private static boolean hasMarkdown(SourceVersion source) {
    return source.compareTo(SourceVersion.RELEASE_21) > 0 && !source.name().equals("RELEASE_22");
  }

  /** Returns whether a package has a type, or is about to have it. */
  private boolean hasType(String packageName, String simpleName) {
    ClassName name = ClassName.get(packageName, simpleName);
    return generatedNames.names().contains(name)
        || elements.getTypeElement(name.canonicalName()) != null;
  }

  private TypeSpec.Builder typeSpec(GeneratedInterface generated, FileNames file, ToolMarks marks) {
    TypeNames typeNames =
        new TypeNames(
            elements,
            types,
            generatedNames,
            probable,
            MoreElements.getPackage(generated.origin()),
            file);
    InterfaceContent content =
        switch (generated) {
          case SmartInterface smart ->
              new SmartInterfaceContent(smart, typeNames, marks, elements, types, markdownIsCopied);
          case Facade facade -> new FacadeContent(facade, typeNames, marks, elements, types);
        };
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(generated.name())
            .addOriginatingElement(generated.origin())
            .addJavadoc(content.javadoc())
            .addTypeVariables(
                generated.typeParameters().stream().map(typeNames::declaration).toList());
    if (generated.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    type.addAnnotations(generatedMark.ofFile(generated.origin()));
    content.nullMark().ifPresent(type::addAnnotation);
    if (Deprecation.of(generated.type(), elements) != Deprecation.NONE) {
      type.addAnnotation(Deprecated.class);
    }
    content.suppressions().ifPresent(type::addAnnotation);
    content.superinterfaces().forEach(type::addSuperinterface);
    content.closeable().map(file::of).ifPresent(type::addSuperinterface);
    return type.addMethods(content.methods());
  }
}
