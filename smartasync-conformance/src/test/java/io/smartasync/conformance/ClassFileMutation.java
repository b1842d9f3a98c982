package io.smartasync.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Changes class files to ones that javac does not write, as compilers of other languages and
 * obfuscators do: names that Java cannot say, methods that differ only in what they return,
 * annotations whose classes are absent.
 */
final class ClassFileMutation {

  private static final List<String> METHOD_NAMES =
      List.of("find-VtjQ1oo", "default", "new", "package", "_", "a b", "1a", "-", "find$x", "été");

  private static final List<String> PARAMETER_NAMES =
      List.of("new", "$this$find", "-x", "a", "a", "default", "<this>", "_", "");

  private final Random random;

  /** The new names of methods, by the package, the name and the descriptor. */
  private final Map<String, String> renamed = new HashMap<>();

  ClassFileMutation(long seed) {
    this.random = new Random(seed);
  }

  /** Changes some of the class files in a directory and the directories in it. */
  void changeSome(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("Marks$") && random.nextInt(2) == 0) {
          Files.delete(file);
        } else if (!name.startsWith("Marks")) {
          Files.write(file, changed(Files.readAllBytes(file)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] changed(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(0);
    reader.accept(new Changes(writer), 0);
    return writer.toByteArray();
  }

  private final class Changes extends ClassVisitor {

    private String packageName = "";
    private boolean isInterface;

    Changes(ClassWriter writer) {
      super(Opcodes.ASM9, writer);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      packageName = name.substring(0, name.lastIndexOf('/') + 1);
      isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
      super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      boolean isOperation =
          (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0
              && !name.startsWith("<");
      if (isOperation && isInterface && random.nextInt(12) == 0) {
        String other = Type.getMethodDescriptor(Type.INT_TYPE, Type.getArgumentTypes(descriptor));
        super.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, name, other, null, null)
            .visitEnd();
      }
      MethodVisitor method =
          super.visitMethod(
              access,
              // Not of others: one would implement a public method of its new name, less visibly.
              isOperation && (access & Opcodes.ACC_PUBLIC) != 0 ? newName(name, descriptor) : name,
              descriptor,
              signature,
              exceptions);
      if (isOperation && random.nextInt(3) == 0) {
        for (int i = Type.getArgumentTypes(descriptor).length; i > 0; i--) {
          method.visitParameter(oneOf(PARAMETER_NAMES), 0);
        }
      }
      return method;
    }

    /** Overriding methods have the same new name. */
    private String newName(String name, String descriptor) {
      return renamed.computeIfAbsent(
          packageName + name + descriptor,
          key -> random.nextInt(6) == 0 ? oneOf(METHOD_NAMES) : name);
    }
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
