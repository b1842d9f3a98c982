package io.smartasync.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/** The parts of a generated interface that depend on what it is generated for. */
interface InterfaceContent {

  /** Returns the comment of the interface. */
  CodeBlock javadoc();

  /** Returns the nullness annotation that the interface needs, if any. */
  Optional<AnnotationSpec> nullMark();

  /** Returns the warnings that the interface suppresses, if any. */
  Optional<AnnotationSpec> suppressions();

  /** Returns the interfaces that the interface extends, without {@link #closeable}. */
  List<TypeName> superinterfaces();

  /**
   * Returns the interface whose method {@code close()} the interface declares, {@link
   * AutoCloseable} or a subtype; empty if it declares none.
   */
  Optional<ClassName> closeable();

  /** Returns the methods in source order. */
  List<MethodSpec> methods();
}
