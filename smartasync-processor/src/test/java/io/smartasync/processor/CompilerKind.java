package io.smartasync.processor;

import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers whose results must be the same. */
enum CompilerKind {
  JAVAC {
    @Override
    JavaCompiler get() {
      return ToolProvider.getSystemJavaCompiler();
    }

    @Override
    List<String> strict() {
      return Javac.STRICT;
    }

    @Override
    List<String> plain() {
      return Javac.PLAIN;
    }
  },
  /** The compiler of Eclipse, which other development environments use too. */
  ECJ {
    @Override
    JavaCompiler get() {
      return new EclipseCompiler();
    }

    @Override
    List<String> strict() {
      return List.of("--release", "21");
    }

    @Override
    List<String> plain() {
      return strict();
    }
  };

  abstract JavaCompiler get();

  /** Returns the strictest settings that a user's project can have. */
  abstract List<String> strict();

  /** Returns settings for sources that are wrong. */
  abstract List<String> plain();
}
