package io.smartasync.processor;

import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers whose results must be the same. */
enum CompilerKind {
  JAVAC(Javac.STRICT, Javac.PLAIN) {
    @Override
    JavaCompiler get() {
      return ToolProvider.getSystemJavaCompiler();
    }
  },
  /** The compiler of Eclipse, which other development environments use too. */
  ECJ(List.of("--release", "21"), List.of("--release", "21")) {
    @Override
    JavaCompiler get() {
      return new EclipseCompiler();
    }
  };

  private final List<String> strict;
  private final List<String> plain;

  CompilerKind(List<String> strict, List<String> plain) {
    this.strict = strict;
    this.plain = plain;
  }

  abstract JavaCompiler get();

  /** The strictest settings that a user's project can have. */
  List<String> strict() {
    return strict;
  }

  /** Settings for sources that are wrong. */
  List<String> plain() {
    return plain;
  }
}
