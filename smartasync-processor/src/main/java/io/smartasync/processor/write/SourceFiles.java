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

/** Writes files with generated types, those of one round. */
final class SourceFiles {

  private final Elements elements;
  private final Filer filer;

  /** Looked up once for each package, not for each of its types. */
  private final Map<PackageElement, Boolean> haveNamesOfJavaLang = new HashMap<>();

  SourceFiles(Elements elements, Filer filer) {
    this.elements = elements;
    this.filer = filer;
  }

  /**
   * Writes a type into the package of the element that it is generated for.
   *
   * @throws javax.annotation.processing.FilerException if there is a source of that name
   */
  void write(TypeSpec type, Element origin) throws IOException {
    PackageElement inPackage = MoreElements.getPackage(origin);
    JavaFile.builder(inPackage.getQualifiedName().toString(), type)
        .skipJavaLangImports(
            !haveNamesOfJavaLang.computeIfAbsent(inPackage, this::hasNamesOfJavaLang))
        .build()
        .writeTo(filer);
  }

  /** Whether a type of the package hides one of {@code java.lang} that is not imported. */
  private boolean hasNamesOfJavaLang(PackageElement inPackage) {
    return inPackage.getEnclosedElements().stream()
        .map(each -> "java.lang." + each.getSimpleName())
        .anyMatch(this::isOfJavaBase);
  }

  /** In its module alone: the compiler would search every other one for what is not there. */
  private boolean isOfJavaBase(String type) {
    ModuleElement javaBase = elements.getModuleElement("java.base");
    return javaBase == null // before Java 9 there were no modules
        ? elements.getTypeElement(type) != null
        : elements.getTypeElement(javaBase, type) != null;
  }
}
