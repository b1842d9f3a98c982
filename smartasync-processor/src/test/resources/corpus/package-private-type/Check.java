package packageprivate;

import java.lang.reflect.Modifier;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Internal internal = new Internal();
    Internal.Value value = new Internal.Value();
    assert internal.loadAsync(value).join() == value;
    assert SmartInternal.of(internal).load(value) == value;
    assert !Modifier.isPublic(SmartInternal.class.getModifiers());
  }
}
