package io.smartasync.processor.write;

import io.smartasync.processor.element.DocCommentKinds;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/**
 * Reads the comments of an author, each once. To find the comment of a method, the compiler
 * searches the declaration of the whole type, which takes long if there are thousands of methods.
 * So it is not asked about a file without comments.
 */
final class AuthorComments {

  /**
   * A comment.
   *
   * @param text its text, without what marks it as a comment
   * @param isMarkdown whether the text is in Markdown
   */
  record Comment(String text, boolean isMarkdown) {}

  private final Elements elements;
  private final boolean mayExist;
  private final Map<Element, Optional<Comment>> read = new HashMap<>();

  /**
   * Creates a reader.
   *
   * @param type the type in whose file the comments are
   */
  AuthorComments(TypeElement type, Elements elements) {
    this.elements = elements;
    this.mayExist = mayHaveComments(type, elements);
  }

  /** Returns the comment of an element, or empty if it has none. */
  Optional<Comment> of(Element element) {
    return mayExist ? read.computeIfAbsent(element, this::read) : Optional.empty();
  }

  private Optional<Comment> read(Element element) {
    return Optional.ofNullable(elements.getDocComment(element))
        .map(text -> new Comment(text, DocCommentKinds.isMarkdown(element, elements)));
  }

  private static boolean mayHaveComments(TypeElement type, Elements elements) {
    try {
      JavaFileObject file = elements.getFileObjectOf(type);
      if (file == null || file.getKind() != JavaFileObject.Kind.SOURCE) {
        return true;
      }
      String source = file.getCharContent(true).toString();
      return source.contains("/**") || source.contains("///") || source.contains("\\u");
    } catch (IOException | UnsupportedOperationException e) {
      return true; // some compilers do not support the question
    }
  }
}
