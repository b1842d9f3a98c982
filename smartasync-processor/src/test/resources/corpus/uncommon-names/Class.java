package uncommon;

import io.smartasync.SmartAsync;

/** A type whose name with a small letter is a keyword. */
public class Class implements SmartClass {

  @SmartAsync
  @Override
  public void run() {}
}
