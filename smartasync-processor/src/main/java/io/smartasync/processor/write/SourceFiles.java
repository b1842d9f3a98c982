package io.smartasync.processor.write;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** Writes the generated types of one round to files. */
final class SourceFiles {

  private final Elements elements;
  private final Filer filer;

  /**
   * Whether packages have types with names of {@code java.lang}, looked up once for each package.
   */
  private final Map<PackageElement, Boolean> haveNamesOfJavaLang = new HashMap<>();

  SourceFiles(Elements elements, Filer filer) {
    this.elements = elements;
    this.filer = filer;
  }

  /**
   * Writes a type to the package of the element that it is generated for.
   *
   * @throws javax.annotation.processing.FilerException if a type of that name exists
   */
  void write(TypeSpec type, Element origin) throws IOException {
    PackageElement inPackage = MoreElements.getPackage(origin);
    JavaFile.builder(inPackage.getQualifiedName().toString(), type)
        .skipJavaLangImports(
            !haveNamesOfJavaLang.computeIfAbsent(inPackage, this::hasNamesOfJavaLang))
        .build()
        .writeTo(filer);
  }

  /**
   * Returns whether a type of the package hides a type of {@code java.lang}, which is not imported.
   */
  private boolean hasNamesOfJavaLang(PackageElement inPackage) {
    return inPackage.getEnclosedElements().stream()
        .map(each -> "java.lang." + each.getSimpleName())
        .anyMatch(this::isOfJavaBase);
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
