package io.smartasync.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;

/** The white space at the beginning of the lines of a file. */
final class Indentation {

  private static final String USUAL_STEP = "  ";

  private Indentation() {}

  /** Returns the indentation of the line in which a tree begins. */
  static String of(Tree tree, VisitorState state) {
    return at(ASTHelpers.getStartPosition(tree), state);
  }

  /** Returns by how much a statement is further to the right than the block around it ends. */
  static String stepOf(TreePath statement, VisitorState state) {
    for (TreePath each = statement; each != null; each = each.getParentPath()) {
      if (each.getLeaf() instanceof BlockTree block) {
        String outer = at(state.getEndPosition(block) - 1, state);
        String inner =
            block.getStatements().isEmpty() ? outer : of(block.getStatements().get(0), state);
        return inner.startsWith(outer) && inner.length() > outer.length()
            ? inner.substring(outer.length())
            : USUAL_STEP;
      }
    }
    return USUAL_STEP;
  }

  /** Returns code whose lines after the first one begin with another indentation. */
  static String move(String code, String from, String to) {
    return code.replace("\n" + from, "\n" + to);
  }

  private static String at(int position, VisitorState state) {
    String file = String.valueOf(state.getSourceCode());
    int start = file.lastIndexOf('\n', position - 1) + 1;
    int end = start;
    while (end < position && Character.isWhitespace(file.charAt(end))) {
      end++;
    }
    return file.substring(start, end);
  }
}
