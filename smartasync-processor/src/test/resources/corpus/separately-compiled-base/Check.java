package com.user;

import java.io.IOException;
import org.library.SmartBase;

final class Check {
  private Check() {}

  public static void main(String[] args) throws IOException {
    Numbers numbers = new Numbers();
    Integer one = numbers.fetch("1");
    assert one == 1;
    SmartNumbers wrapped = SmartNumbers.of(numbers);
    assert wrapped.fetch("2") == 2;
    assert wrapped.countAsync("a", "b").join() == -2;
    wrapped.closeAsync().join();
    SmartBase<Integer> base = wrapped;
    assert base.fetchAsync("3").join() == 3;
    assert SmartBase.of(numbers).count("a") == -1;
    assert new Assistant().assistAsync().join().equals("assisted");
    assert SmartAssistant.of(new Assistant()).assist().equals("assisted");
  }
}
