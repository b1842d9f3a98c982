package shaded.io.netty.util.concurrent;

/** A copy of Netty's thread class in a relocated package, as in a program that shades Netty. */
public class FastThreadLocalThread extends Thread {

  public FastThreadLocalThread(Runnable task) {
    super(task);
  }
}
