package io.smartasync.processor.write;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.smartasync.processor.model.GeneratedNames;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/** Writes the generated types of one round to files. */
final class SourceFiles {

  private final Elements elements;
  private final GeneratedNames generated;
  private final Filer filer;

  /**
   * Whether packages have types with names of {@code java.lang}, looked up once for each package.
   */
  private final Map<PackageElement, Boolean> haveNamesOfJavaLang = new HashMap<>();

  SourceFiles(Elements elements, GeneratedNames generated, Filer filer) {
    this.elements = elements;
    this.generated = generated;
    this.filer = filer;
  }

  /**
   * Writes a type to the package of the element that it is generated for.
   *
   * @param names the names in the file
   * @throws javax.annotation.processing.FilerException if a type of that name exists
   */
  void write(TypeSpec type, Element origin, FileNames names) throws IOException {
    PackageElement inPackage = MoreElements.getPackage(origin);
    String packageName = inPackage.getQualifiedName().toString();
    String text =
        JavaFile.builder(packageName, type)
            .skipJavaLangImports(
                !haveNamesOfJavaLang.computeIfAbsent(inPackage, this::hasNamesOfJavaLang))
            .build()
            .toString();
    JavaFileObject file =
        filer.createSourceFile(
            ClassName.get(packageName, type.name()).canonicalName(),
            type.originatingElements().toArray(Element[]::new));
    try (Writer writer = file.openWriter()) {
      writer.write(MarkdownComments.complete(CommentImports.remove(text, names::isPackageHidden)));
    } catch (IOException e) {
      file.delete();
      throw e;
    }
  }

  /**
   * Returns whether a type of the package hides a type of {@code java.lang}, which is not imported.
   */
  private boolean hasNamesOfJavaLang(PackageElement inPackage) {
    Stream<String> existing =
        inPackage.getEnclosedElements().stream().map(each -> each.getSimpleName().toString());
    Stream<String> generatedInRound =
        generated.names().stream()
            .filter(each -> inPackage.getQualifiedName().contentEquals(each.packageName()))
            .map(ClassName::simpleName);
    return Stream.concat(existing, generatedInRound)
        .anyMatch(each -> isOfJavaBase("java.lang." + each));
  }

  /**
   * Returns whether {@code java.base} has a type. The compiler would search every module for a type
   * that is missing, so only that module is asked.
   */
  private boolean isOfJavaBase(String type) {
    ModuleElement javaBase = elements.getModuleElement("java.base");
    return javaBase == null // below Java 9, there are no modules
        ? elements.getTypeElement(type) != null
        : elements.getTypeElement(javaBase, type) != null;
  }
}
