package primitives;

import java.util.concurrent.CompletableFuture;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    for (SmartNumbers numbers : new SmartNumbers[] {new Numbers(), SmartNumbers.of(new Numbers())}) {
      CompletableFuture<Boolean> no = numbers.notAsync(true);
      CompletableFuture<Byte> b = numbers.nextByteAsync((byte) 1);
      CompletableFuture<Short> s = numbers.nextShortAsync((short) 1);
      CompletableFuture<Character> c = numbers.nextCharAsync('a');
      CompletableFuture<Integer> i = numbers.nextIntAsync(1);
      CompletableFuture<Long> l = numbers.nextLongAsync(1L);
      CompletableFuture<Float> f = numbers.halfAsync(1f);
      CompletableFuture<Double> d = numbers.halfAsync(1d);
      assert !no.join() && b.join() == 2 && s.join() == 2 && c.join() == 'b';
      assert i.join() == 2 && l.join() == 2 && f.join() == 0.5f && d.join() == 0.5;
      assert !numbers.not(true) && numbers.nextByte((byte) 1) == 2;
      assert numbers.nextShort((short) 1) == 2 && numbers.nextChar('a') == 'b';
      assert numbers.nextInt(1) == 2 && numbers.nextLong(1) == 2;
      assert numbers.half(1f) == 0.5f && numbers.half(1d) == 0.5;
    }
  }
}
