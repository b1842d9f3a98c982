package shaded.io.netty.util.concurrent;

/** Netty's thread class as a program finds it that carries Netty in packages of its own. */
public class FastThreadLocalThread extends Thread {

  public FastThreadLocalThread(Runnable task) {
    super(task);
  }
}
