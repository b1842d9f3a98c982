package io.smartasync.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** Moves statements out of blocks. */
final class Blocks {

  private Blocks() {}

  /** Returns the statements of a block, as they are written one level further out. */
  static List<Statement> contents(J.Block block) {
    if (block.getStatements().isEmpty()) {
      return List.of();
    }
    int depth =
        block.getStatements().getFirst().getPrefix().getIndent().length()
            - block.getEnd().getIndent().length();
    J.Block shifted = depth > 0 ? (J.Block) new Outdent(depth).visitNonNull(block, 0) : block;
    List<Statement> statements = new ArrayList<>(shifted.getStatements());
    Statement first = statements.getFirst();
    List<Comment> comments = new ArrayList<>(block.getPrefix().getComments());
    comments.addAll(first.getPrefix().getComments());
    statements.set(0, first.withPrefix(block.getPrefix().withComments(comments)));
    return statements;
  }

  /** Removes some characters of the indentation of each line. */
  private static final class Outdent extends JavaIsoVisitor<Integer> {

    private final int characters;

    Outdent(int characters) {
      this.characters = characters;
    }

    @Override
    public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
      if (space == null) {
        return super.visitSpace(null, location, p);
      }
      List<Comment> comments = new ArrayList<>();
      for (Comment comment : space.getComments()) {
        comments.add(comment.<Comment>withSuffix(outdent(comment.getSuffix())));
      }
      return space.withWhitespace(outdent(space.getWhitespace())).withComments(comments);
    }

    private String outdent(String whitespace) {
      int line = whitespace.lastIndexOf('\n') + 1;
      return line == 0
          ? whitespace
          : whitespace.substring(0, line)
              + whitespace.substring(Math.min(line + characters, whitespace.length()));
    }
  }
}
