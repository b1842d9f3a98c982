package io.smartasync.errorprone;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Finds waits for an operation while the thread holds a lock. */
@BugPattern(
    summary = "A thread waits for an operation while it holds a lock",
    link = "https://github.com/smartasync/smartasync/blob/HEAD/docs/errorprone/AwaitWhileLocked.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class AwaitWhileLocked extends BugChecker implements MethodInvocationTreeMatcher {

  private static final long serialVersionUID = 1L;

  /** Creates the check. Error Prone calls it. */
  public AwaitWhileLocked() {}

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    WaitingCall call = WaitingCall.of(tree, state);
    TreePath function = call == null ? null : Surroundings.function(state.getPath());
    String lock = function == null ? null : lockAround(state.getPath(), function, state);
    if (call == null || lock == null) {
      return Description.NO_MATCH;
    }
    return buildDescription(tree)
        .setMessage(
            "%s waits while the thread holds %s; wait before or after, or keep only the future in the lock"
                .formatted(call.name(), lock))
        .build();
  }

  private static @Nullable String lockAround(TreePath call, TreePath function, VisitorState state) {
    for (TreePath each = call; each.getLeaf() != function.getLeaf(); each = each.getParentPath()) {
      Tree parent = each.getParentPath().getLeaf();
      if (parent instanceof SynchronizedTree lock && lock.getBlock().equals(each.getLeaf())) {
        return "the monitor " + state.getSourceForNode(lock.getExpression());
      }
      if (parent instanceof TryTree tree && tree.getBlock().equals(each.getLeaf())) {
        String lock = unlockedIn(tree.getFinallyBlock(), state);
        if (lock != null) {
          return "the lock " + lock;
        }
      }
    }
    return function.getLeaf() instanceof MethodTree method
            && method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)
        ? "the monitor of the synchronized method"
        : null;
  }

  private static @Nullable String unlockedIn(@Nullable BlockTree block, VisitorState state) {
    @Nullable String[] lock = new @Nullable String[1];
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
        ExpressionTree receiver = ASTHelpers.getReceiver(call);
        if (receiver != null
            && Surroundings.nameOf(call).equals("unlock")
            && AsynchronousTypes.isA(
                "java.util.concurrent.locks.Lock", ASTHelpers.getType(receiver), state)) {
          lock[0] = state.getSourceForNode(receiver);
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(block, null);
    return lock[0];
  }
}
