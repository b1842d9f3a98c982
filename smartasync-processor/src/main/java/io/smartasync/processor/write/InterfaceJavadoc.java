package io.smartasync.processor.write;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.model.Style.Absence;
import io.smartasync.processor.table.AsyncFactory;
import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.AsyncTypeTable;
import io.smartasync.processor.write.DocComment.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Writes the comments of an interface. The author's comment is copied to the author's method, and
 * to the twin with sentences and tags that say how the twin differs.
 */
final class InterfaceJavadoc {

  /** Matches the beginning of a description of a future or publisher, as authors write it. */
  private static final Pattern FUTURE_OF =
      Pattern.compile(
          "^(an?|the)?\\s*(\\{@(code|link)\\s+[^}]+}|\\w*[Ff]uture|\\w*[Ss]tage|\\w*[Pp]ublisher|Mono|Flux|Uni|Multi|Single|Maybe|Flowable|Observable)\\s+"
              + "(of|with|for|holding|(that )?(is )?complete[sd]? with|that holds)\\s+");

  private final SmartInterface smart;
  private final Elements elements;
  private final TypeNames typeNames;
  private final DocLinks links;
  private final AuthorComments comments;
  private final boolean markdownIsCopied;

  /** An operation and its twin usually have the same comment. */
  private final Map<RenamedComment, DocComment> authorComments = new HashMap<>();

  private record RenamedComment(Element element, Map<String, String> names) {}

  /**
   * Creates the comments of an interface.
   *
   * @param markdownIsCopied whether the compilers of the generated file understand Markdown
   */
  InterfaceJavadoc(
      SmartInterface smart, TypeNames typeNames, Elements elements, boolean markdownIsCopied) {
    this.markdownIsCopied = markdownIsCopied;
    this.smart = smart;
    this.elements = elements;
    this.typeNames = typeNames;
    this.links = new DocLinks(smart, elements);
    this.comments = new AuthorComments(smart.origin(), elements);
  }

  CodeBlock ofInterface() {
    ClassName origin = origin();
    CodeBlock.Builder javadoc =
        begin(smart.origin())
            .add(
                "Synchronous and asynchronous methods for every operation of {@link $T}.\n",
                origin);
    if (smart.isEither()) {
      javadoc.add(
          """

          <p>A class that implements this interface overrides one of the two methods of each operation,
          whichever it prefers. The other method calls that one. {@link #of} adds the asynchronous methods
          to an instance of the other interface.
          """);
    } else if (smart.hasInstanceOperations()) {
      javadoc.add(
          """

          <p>The type itself can implement this interface. {@link #of} wraps an instance that does not.
          """);
    }
    DocComment comment = authorComment(smart.origin(), renamed(smart.typeParameters()));
    List<Tag> tags = new ArrayList<>();
    for (TypeParameterElement parameter : smart.typeParameters()) {
      tags.add(typeParameterTag(comment, parameter));
    }
    tags.addAll(comment.tags("@since", "@deprecated"));
    return addTags(javadoc, tags).build();
  }

  /** Returns the annotated type, as the file writes it. */
  private ClassName origin() {
    return typeNames.file().of(ClassName.get(smart.origin()));
  }

  private Tag typeParameterTag(DocComment comment, TypeParameterElement parameter) {
    String name = "<" + typeNames.variable(parameter).name() + ">";
    return comment.tags("@param").stream()
        .filter(tag -> tag.text().startsWith(name))
        .findFirst()
        .orElseGet(() -> typeParameterTag(parameter));
  }

  private Tag typeParameterTag(TypeParameterElement parameter) {
    return new Tag(
        "@param",
        "<%s> as declared by {@code %s}"
            .formatted(
                typeNames.variable(parameter).name(),
                String.join(".", ClassName.get(smart.origin()).simpleNames())));
  }

  CodeBlock ofFactory(String parameter) {
    CodeBlock.Builder javadoc =
        CodeBlock.builder()
            .add(
                """
                Returns a wrapper that forwards all calls to an instance.

                <p>On a thread that must not wait, such as an event loop, its synchronous methods throw
                {@code BlockingNotAllowedException} before anything starts.
                """);
    List<Tag> tags = new ArrayList<>();
    for (TypeParameterElement typeParameter : smart.typeParameters()) {
      tags.add(typeParameterTag(typeParameter));
    }
    tags.add(new Tag("@param", parameter + " the instance"));
    tags.add(new Tag("@return", "the wrapper"));
    return addTags(javadoc, tags).build();
  }

  /** Returns the author's comment on the author's method. */
  CodeBlock ofOriginal(Operation operation, MethodNames names) {
    DocComment comment = authorComment(operation.method(), names);
    CodeBlock.Builder javadoc = begin(operation.method());
    if (!comment.description().isEmpty()) {
      javadoc.add("$L\n", links.toCode(comment.description()));
    }
    if (operation.reverse().isPresent()) {
      addReverse(javadoc, operation, !comment.description().isEmpty());
    }
    javadoc.add(paragraphs(unknownExceptions(comment)));
    List<Tag> tags = new ArrayList<>(comment.tags());
    tags.removeIf(this::isUnknownException);
    return addTags(javadoc, tags).build();
  }

  /** Adds what a method does that an implementation does not override. */
  private void addReverse(CodeBlock.Builder javadoc, Operation operation, boolean isParagraph) {
    String limit =
        operation.timeout().map(each -> ", at most " + Timeouts.readable(each)).orElse("");
    javadoc.add(
        "$LUnless it is overridden, calls $L\nand waits for its result$L.\n",
        isParagraph ? "\n<p>" : "",
        link(operation, operation.twinName()),
        limit);
  }

  private boolean isUnknownException(Tag tag) {
    return tag.name().equals("@throws") && !links.isKnownException(tag);
  }

  /** Returns sentences for the tags of exceptions that the generated file cannot name. */
  private List<String> unknownExceptions(DocComment comment) {
    return comment.tags().stream()
        .filter(this::isUnknownException)
        .map(tag -> tag.text().split("\\s+", 2))
        .map(parts -> "Throws {@code " + parts[0] + "}" + condition(parts))
        .toList();
  }

  /** Returns the rest of a tag after its first word, as the end of a sentence. */
  private static String condition(String[] parts) {
    return parts.length == 1 ? "." : " " + (parts[1].endsWith(".") ? parts[1] : parts[1] + ".");
  }

  private CodeBlock paragraphs(List<String> sentences) {
    return sentences.stream()
        .map(sentence -> CodeBlock.of("\n<p>$L\n", links.toCode(sentence)))
        .collect(CodeBlock.joining(""));
  }

  CodeBlock ofTwin(Operation operation, MethodNames names) {
    return switch (operation.style()) {
      case Style.Synchronous style -> ofAsynchronousTwin(operation, style, names);
      case Style.OfOne style -> ofSynchronousTwin(operation, style, names);
      case Style.OfMany style -> ofStreamTwin(operation, names);
    };
  }

  private CodeBlock ofAsynchronousTwin(
      Operation operation, Style.Synchronous style, MethodNames names) {
    DocComment comment = authorComment(operation.method(), names);
    String value = nameOf(style.twin());
    CodeBlock.Builder javadoc = description(operation, comment);
    javadoc.add(
        "The asynchronous twin of $L.\nRuns it on a new virtual thread $L.\n",
        link(operation),
        runs(style.twin().factory().orElseThrow().lifetime(), value));
    if (style instanceof Style.Direct && operation.timeout().isPresent()) {
      javadoc.add(
          "If it takes longer than $L, it is interrupted and the $L fails with\n{@link $T}.\n",
          Timeouts.readable(operation.timeout().get()),
          value,
          TimeoutException.class);
    }
    for (Tag tag : comment.tags("@throws")) {
      String[] parts = tag.text().split("\\s+", 2);
      String link = tag.text().startsWith(DocLinks.MARK) ? "{@link " : "{@code ";
      javadoc.add(
          "\n<p>The $L fails with $L\n",
          value,
          links.toCode(link + parts[0] + "}" + condition(parts)));
    }
    List<Tag> tags = new ArrayList<>();
    for (Tag tag : comment.tags()) {
      switch (tag.name()) {
        case "@throws" -> {}
        case "@return" -> tags.add(new Tag(tag.name(), "a " + value + " of " + tag.text()));
        default -> tags.add(tag);
      }
    }
    if (comment.tags("@return").isEmpty()) {
      tags.add(new Tag("@return", "a " + value + returned(style)));
    }
    return addTags(javadoc, tags).build();
  }

  private static String returned(Style.Synchronous style) {
    return switch (style) {
      case Style.DirectStream stream -> " of the elements";
      case Style.Direct direct ->
          direct.result().getKind() == TypeKind.VOID
              ? " that completes when the operation does"
              : " of the result";
    };
  }

  /** Returns the name of a type in a sentence. */
  private static String nameOf(AsyncType type) {
    if (type.equals(AsyncTypeTable.FUTURE)) {
      return "future";
    }
    return type.equals(AsyncTypeTable.PUBLISHER)
        ? "publisher"
        : "{@code " + type.simpleName() + "}";
  }

  private static String runs(AsyncFactory.Lifetime lifetime, String value) {
    return switch (lifetime) {
      case FROM_CALL -> "and returns immediately. Cancelling the " + value + " interrupts it";
      case FROM_CALL_UNCANCELLABLE ->
          "and returns immediately. The " + value + " cannot be cancelled";
      case PER_SUBSCRIBER -> "for each subscriber. Cancelling the subscription interrupts it";
    };
  }

  private CodeBlock ofStreamTwin(Operation operation, MethodNames names) {
    DocComment comment = authorComment(operation.method(), names);
    CodeBlock.Builder javadoc = description(operation, comment);
    javadoc.add(
        """
        The synchronous twin of $L.
        Returns a stream of its values, which waits for them on the thread that consumes it. The
        stream subscribes when it is consumed; closing it cancels the subscription.
        """,
        link(operation));
    javadoc.add(paragraphs(unknownExceptions(comment)));
    List<Tag> tags = new ArrayList<>();
    for (Tag tag : comment.tags()) {
      if (!isUnknownException(tag)) {
        tags.add(
            tag.name().equals("@return")
                ? new Tag(tag.name(), "a stream of " + withoutType(tag.text()))
                : tag);
      }
    }
    if (comment.tags("@return").isEmpty()) {
      tags.add(new Tag("@return", "the stream"));
    }
    return addTags(javadoc, tags).build();
  }

  private static String withoutType(String text) {
    return FUTURE_OF.matcher(text).replaceFirst("");
  }

  private CodeBlock ofSynchronousTwin(Operation operation, Style.OfOne style, MethodNames names) {
    DocComment comment = authorComment(operation.method(), names);
    CodeBlock.Builder javadoc = description(operation, comment);
    boolean isVoid = style.result().getKind() == TypeKind.VOID;
    javadoc.add(
        "The synchronous twin of $L.\nWaits for $L on the calling thread",
        link(operation),
        isVoid ? "its completion" : "its result");
    operation
        .timeout()
        .ifPresent(timeout -> javadoc.add(", at most $L", Timeouts.readable(timeout)));
    javadoc.add(
        style.isCancellable()
            ? ".\nInterrupting the thread cancels the operation.\n"
            : ".\nInterrupting the thread ends only the wait; the operation continues.\n");
    javadoc.add(paragraphs(unknownExceptions(comment)));
    List<Tag> tags = new ArrayList<>();
    for (Tag tag : comment.tags()) {
      if (isUnknownException(tag)) {
        continue;
      }
      if (!tag.name().equals("@return")) {
        tags.add(tag);
      } else if (!isVoid) {
        tags.add(new Tag(tag.name(), withoutType(tag.text())));
      }
    }
    if (!isVoid && comment.tags("@return").isEmpty()) {
      tags.add(new Tag("@return", result(style.absence())));
    }
    for (TypeMirror exception : operation.declaredFailures()) {
      addThrows(tags, MoreTypes.asTypeElement(exception), "if the operation fails with it");
    }
    if (style.absence() == Absence.FAILS || style.absence() == Absence.FAILS_ON_NULL) {
      addThrows(
          tags,
          elements.getTypeElement(NoSuchElementException.class.getCanonicalName()),
          "if there is no value");
    }
    return addTags(javadoc, tags).build();
  }

  private static String result(Absence absence) {
    return switch (absence) {
      case NEVER, FAILS, FAILS_ON_NULL, UNSPECIFIED -> "the result";
      case NULL -> "the result, or null if there is none";
      case EMPTY_OPTIONAL -> "the result, or an empty {@code Optional} if there is none";
    };
  }

  /** Adds a tag for an exception that the author has not documented. */
  private static void addThrows(List<Tag> tags, TypeElement exception, String when) {
    String type = DocLinks.mark(exception);
    boolean isSaid =
        tags.stream().anyMatch(tag -> tag.name().equals("@throws") && tag.text().startsWith(type));
    if (!isSaid) {
      tags.add(new Tag("@throws", type + " " + when));
    }
  }

  /** Begins a comment that contains the comment of an element. */
  private CodeBlock.Builder begin(Element element) {
    return markdownIsCopied && isMarkdown(comments.of(element))
        ? CodeBlock.builder().add("$L\n", MarkdownComments.MARK)
        : CodeBlock.builder();
  }

  private CodeBlock.Builder description(Operation operation, DocComment comment) {
    CodeBlock.Builder javadoc = begin(operation.method());
    return comment.description().isEmpty()
        ? javadoc
        : javadoc.add("$L\n\n<p>", links.toCode(comment.description()));
  }

  private CodeBlock.Builder addTags(CodeBlock.Builder javadoc, List<Tag> tags) {
    return tags.isEmpty()
        ? javadoc
        : javadoc.add(
            "\n$L\n",
            links.toCode(tags.stream().map(Tag::toString).collect(Collectors.joining("\n"))));
  }

  private CodeBlock link(Operation operation) {
    return link(operation, operation.name());
  }

  private CodeBlock link(Operation operation, String name) {
    CodeBlock parameters =
        operation.method().getParameters().stream()
            .map(VariableElement::asType)
            .map(type -> CodeBlock.of("$T", typeNames.erased(type)))
            .collect(CodeBlock.joining(", "));
    return operation.isStatic()
        ? CodeBlock.of("{@link $T#$L($L)}", origin(), name, parameters)
        : CodeBlock.of("{@link #$L($L)}", name, parameters);
  }

  private DocComment authorComment(ExecutableElement method, MethodNames names) {
    Map<String, String> renamed = renamed(method.getTypeParameters());
    for (int i = 0; i < method.getParameters().size(); i++) {
      renamed.put(
          method.getParameters().get(i).getSimpleName().toString(), names.parameters().get(i));
    }
    return authorComment(method, renamed);
  }

  /** Returns the names that type parameters have in tags, and those that they get. */
  private Map<String, String> renamed(List<? extends TypeParameterElement> parameters) {
    Map<String, String> renamed = new HashMap<>();
    for (TypeParameterElement parameter : parameters) {
      renamed.put(
          "<" + parameter.getSimpleName() + ">", "<" + typeNames.variable(parameter).name() + ">");
    }
    return renamed;
  }

  private DocComment authorComment(Element element, Map<String, String> renamed) {
    return authorComments.computeIfAbsent(
        new RenamedComment(element, renamed), key -> read(element, renamed));
  }

  private DocComment read(Element element, Map<String, String> renamed) {
    Optional<AuthorComments.Comment> written = comments.of(element);
    boolean isMarkdown = isMarkdown(written);
    DocComment comment =
        DocComment.parse(written.map(AuthorComments.Comment::text).orElse(""), isMarkdown);
    return links.resolve(
        (isMarkdown ? comment.withTexts(this::ofMarkdown) : comment).renaming(renamed));
  }

  private static boolean isMarkdown(Optional<AuthorComments.Comment> comment) {
    return comment.filter(AuthorComments.Comment::isMarkdown).isPresent();
  }

  private String ofMarkdown(String text) {
    return markdownIsCopied
        ? Markdown.withTags(text, links::isResolvable)
        : Markdown.toHtml(text, links::isResolvable);
  }
}
