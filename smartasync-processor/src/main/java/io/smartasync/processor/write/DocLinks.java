package io.smartasync.processor.write;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.element.ReferencedTypes;
import io.smartasync.processor.element.Visibility;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Makes the links of copied comments valid in the generated file, which has other imports than the
 * author's file. Linked types are looked up and qualified. If one is not found, only the text of
 * its link remains.
 */
final class DocLinks {

  /** Encloses the qualified names of types until the text is written. */
  static final String MARK = "\u0001";

  /**
   * The packages from which authors most often import exceptions that comments mention but
   * signatures do not.
   */
  private static final List<String> PACKAGES_OF_EXCEPTIONS =
      List.of("java.util", "java.io", "java.util.concurrent", "java.time", "java.nio.file");

  private final TypeElement origin;
  private final Elements elements;
  private final Map<String, TypeElement> bySimpleName = new HashMap<>();
  private final Map<String, Optional<TypeElement>> found = new HashMap<>();
  private final Set<String> typeVariables = new HashSet<>();

  DocLinks(SmartInterface smart, Elements elements) {
    this.origin = smart.origin();
    this.elements = elements;
    for (Operation operation : smart.operations()) {
      remember(operation.method().getReturnType());
      operation.method().getThrownTypes().forEach(this::remember);
      for (VariableElement parameter : operation.method().getParameters()) {
        remember(parameter.asType());
      }
    }
    for (Element each = origin; each instanceof TypeElement; each = each.getEnclosingElement()) {
      ElementFilter.typesIn(each.getEnclosedElements())
          .forEach(nested -> bySimpleName.put(nested.getSimpleName().toString(), nested));
    }
  }

  /** Remembers the types in signatures, which are the most likely to be linked. */
  private void remember(TypeMirror type) {
    if (type.getKind() == TypeKind.TYPEVAR) {
      typeVariables.add(type.toString());
    }
    for (DeclaredType mentioned : ReferencedTypes.in(type)) {
      if (MissingTypes.isMissing(mentioned)) {
        continue; // does not exist yet, so a link to it cannot be checked
      }
      TypeElement element = MoreTypes.asTypeElement(mentioned);
      bySimpleName.putIfAbsent(element.getSimpleName().toString(), element);
    }
  }

  DocComment resolve(DocComment comment) {
    return new DocComment(
        resolve(comment.description()),
        comment.tags().stream()
            .filter(tag -> !tag.name().equals("@see") || isResolvable(tag.text()))
            .map(this::resolve)
            .toList());
  }

  private DocComment.Tag resolve(DocComment.Tag tag) {
    return switch (tag.name()) {
      case "@see" -> new DocComment.Tag(tag.name(), resolveReference(tag.text()));
      case "@throws", "@exception" -> new DocComment.Tag("@throws", resolveFirstWord(tag.text()));
      default -> new DocComment.Tag(tag.name(), resolve(tag.text()));
    };
  }

  private String resolve(String text) {
    return new InlineTags(text)
        .replaceLinks((tag, content) -> resolve(tag, Reference.parse(content.strip())))
        .strip();
  }

  /**
   * The content of a link.
   *
   * @param type the name of a type, which may be empty
   * @param member a member with its hash sign and parameters, which may be empty
   * @param label the text of the link, which may be empty
   */
  private record Reference(String type, String member, String label) {

    static Reference parse(String content) {
      int hash = end(content, 0, '#');
      int end = hash;
      if (hash < content.length() && content.charAt(hash) == '#') {
        end = end(content, hash, '(');
        int close = end < content.length() ? content.indexOf(')', end) : -1;
        if (close >= 0 && content.charAt(end) == '(') {
          end = close + 1;
        }
      }
      return new Reference(
          content.substring(0, hash), content.substring(hash, end), content.substring(end).strip());
    }

    /** Returns the position of the next white space or delimiter. */
    private static int end(String content, int from, char delimiter) {
      int end = from;
      while (end < content.length()
          && content.charAt(end) != delimiter
          && !Character.isWhitespace(content.charAt(end))) {
        end++;
      }
      return end;
    }
  }

  private String resolve(String tag, Reference link) {
    Optional<String> qualified = qualify(link.type());
    if (qualified.isEmpty() || !areKnown(link.member())) {
      String text =
          link.label().isEmpty()
              ? (link.type() + link.member()).replaceFirst("^#", "")
              : link.label();
      return tag.equals("linkplain") ? text : "{@code " + text + "}";
    }
    String target = qualified.get() + qualifyParameters(link.member());
    return "{@" + tag + " " + (link.label().isEmpty() ? target : target + " " + link.label()) + "}";
  }

  /** Returns whether a reference, as in a link, is to something that exists. */
  boolean isResolvable(String reference) {
    if (reference.startsWith("<") || reference.startsWith("\"")) {
      return true;
    }
    int hash = reference.indexOf('#');
    String type = hash < 0 ? reference.split("\\s", 2)[0] : reference.substring(0, hash);
    return qualify(type).isPresent() && (hash < 0 || areKnown(reference.substring(hash)));
  }

  private String resolveReference(String reference) {
    if (reference.startsWith("<") || reference.startsWith("\"")) {
      return reference;
    }
    int hash = reference.indexOf('#');
    return hash < 0
        ? resolveFirstWord(reference)
        : qualify(reference.substring(0, hash)).orElseThrow()
            + qualifyParameters(reference.substring(hash));
  }

  private String resolveFirstWord(String text) {
    String[] parts = text.split("\\s+", 2);
    String type = qualify(parts[0]).orElse(parts[0]);
    return parts.length == 1 ? type : type + " " + resolve(parts[1]);
  }

  /** Returns whether the parameter types of a linked method can be found. */
  private boolean areKnown(String member) {
    return parameterTypes(member).stream().allMatch(type -> qualifyParameter(type).isPresent());
  }

  private String qualifyParameters(String member) {
    int open = member.indexOf('(');
    if (open < 0) {
      return member;
    }
    String rest = member.substring(member.indexOf(')') + 1);
    return member.substring(0, open)
        + "("
        + String.join(
            ", ",
            parameterTypes(member).stream()
                .map(type -> qualifyParameter(type).orElse(type))
                .toList())
        + ")"
        + rest;
  }

  private static List<String> parameterTypes(String member) {
    int open = member.indexOf('(');
    int close = member.indexOf(')');
    if (open < 0 || close < open || member.substring(open + 1, close).isBlank()) {
      return List.of();
    }
    return Stream.of(member.substring(open + 1, close).split(",")).map(String::strip).toList();
  }

  private Optional<String> qualifyParameter(String parameter) {
    String[] typeAndName = parameter.split("\\s+", 2);
    Matcher matcher = Pattern.compile("([\\w.]+)(.*)").matcher(typeAndName[0]);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String suffix = matcher.group(2);
    return isPrimitive(matcher.group(1))
        ? Optional.of(typeAndName[0])
        : qualify(matcher.group(1)).map(type -> type + suffix);
  }

  private static boolean isPrimitive(String type) {
    return switch (type) {
      case "boolean", "byte", "short", "int", "long", "char", "float", "double" -> true;
      default -> false;
    };
  }

  /**
   * Returns the marked qualified name of a type that the author's file refers to by a name. An
   * empty name is the origin. A private type has no name in the generated file.
   */
  private Optional<String> qualify(String type) {
    return type.isEmpty()
        ? Optional.of(mark(origin))
        : named(type)
            .filter(each -> Visibility.isVisible(each, MoreElements.getPackage(origin)))
            .map(DocLinks::mark);
  }

  private Optional<TypeElement> named(String type) {
    int dot = type.indexOf('.');
    if (dot < 0) {
      return find(type);
    }
    return find(type.substring(0, dot))
        .map(outer -> elements.getTypeElement(outer.getQualifiedName() + type.substring(dot)))
        .or(() -> Optional.ofNullable(elements.getTypeElement(type)));
  }

  static String mark(TypeElement type) {
    return MARK + type.getQualifiedName() + MARK;
  }

  /** Returns whether the generated file can name the exception of a tag. */
  boolean isKnownException(DocComment.Tag tag) {
    return tag.text().startsWith(MARK) || typeVariables.contains(tag.text().split("\\s", 2)[0]);
  }

  /**
   * Returns the text as code that can be in a comment, in which marked types are shortened if they
   * are imported.
   */
  CodeBlock toCode(String text) {
    CodeBlock.Builder code = CodeBlock.builder();
    String[] parts = text.split(MARK, -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1) {
        code.add("$T", ClassName.get(elements.getTypeElement(parts[i])));
      } else if (!parts[i].isEmpty()) {
        code.add("$L", CommentText.escaped(parts[i]));
      }
    }
    return code.build();
  }

  private Optional<TypeElement> find(String simpleName) {
    return found.computeIfAbsent(simpleName, this::search);
  }

  private Optional<TypeElement> search(String simpleName) {
    if (bySimpleName.containsKey(simpleName)) {
      return Optional.of(bySimpleName.get(simpleName));
    }
    String packageName = MoreElements.getPackage(origin).getQualifiedName().toString();
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    return Optional.ofNullable(elements.getTypeElement(prefix + simpleName))
        .or(() -> findIn(List.of("java.lang", "io.smartasync"), simpleName))
        .or(
            () ->
                simpleName.endsWith("Exception")
                    ? findIn(PACKAGES_OF_EXCEPTIONS, simpleName)
                    : Optional.empty());
  }

  private Optional<TypeElement> findIn(List<String> packages, String simpleName) {
    return packages.stream()
        .<@Nullable TypeElement>map(each -> elements.getTypeElement(each + "." + simpleName))
        .filter(Objects::nonNull)
        .findFirst();
  }
}
