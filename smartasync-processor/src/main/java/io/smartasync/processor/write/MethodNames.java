package io.smartasync.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.smartasync.processor.element.JavaNames;
import io.smartasync.processor.table.NameScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.VariableElement;

/**
 * The names in a generated method. Parameters keep the names that their author gave them, unless
 * these are no Java names or hide what the body of the method has to refer to.
 */
final class MethodNames implements NameScope {

  private final FileNames file;
  private final List<String> parameters = new ArrayList<>();

  /** The names of variables around the method. */
  private final Set<String> around;

  /** The names of parameters that hide what the body refers to. */
  private final Set<String> hiding = new HashSet<>();

  private MethodNames(
      FileNames file,
      List<? extends VariableElement> parameters,
      Set<String> around,
      Set<String> avoided) {
    this.file = file;
    this.around = around;
    for (VariableElement parameter : parameters) {
      String name = JavaNames.toIdentifier(parameter.getSimpleName());
      while (avoided.contains(name) || this.parameters.contains(name)) {
        name += "_";
      }
      this.parameters.add(name);
    }
  }

  /**
   * Writes a method.
   *
   * @param parameters its parameters, as their author declared them
   * @param writer writes the method with names; is called again if these hide what it refers to
   */
  static <T> T write(
      FileNames file, List<? extends VariableElement> parameters, Function<MethodNames, T> writer) {
    return write(file, parameters, Set.of(), writer);
  }

  /**
   * Writes a method.
   *
   * @param around the names of variables that the method uses, which parameters must not hide
   */
  static <T> T write(
      FileNames file,
      List<? extends VariableElement> parameters,
      Set<String> around,
      Function<MethodNames, T> writer) {
    Set<String> avoided = new HashSet<>(around);
    while (true) {
      MethodNames names = new MethodNames(file, parameters, around, avoided);
      T written = writer.apply(names);
      if (names.hiding.isEmpty()) {
        return written;
      }
      avoided.addAll(names.hiding);
    }
  }

  /** Returns the names of the parameters, in order. */
  List<String> parameters() {
    return parameters;
  }

  /** Returns the parameters as the arguments of a call. */
  String arguments() {
    return String.join(", ", parameters);
  }

  @Override
  public CodeBlock type(ClassName type) {
    String simpleName = type.topLevelClassName().simpleName();
    boolean isQualified = file.isQualified(type);
    if (!isQualified && !parameters.contains(simpleName)) {
      return CodeBlock.of("$T", type);
    }
    String root = FileNames.rootOf(type);
    if (parameters.contains(root)) {
      hiding.add(isQualified ? root : simpleName);
    } else if (!isQualified
        && (around.contains(root) || file.isPackageHidden(root) || type.packageName().isEmpty())) {
      hiding.add(simpleName);
    }
    return CodeBlock.of("$L", type.canonicalName());
  }

  @Override
  public String variable(String wanted) {
    String name = wanted;
    while (parameters.contains(name) || file.isWritten(name) || !JavaNames.isIdentifier(name)) {
      name += "_";
    }
    return name;
  }
}
