package objects;

import io.smartasync.SmartAsync;

/** Annotates what the type's annotation would leave out. */
@SmartAsync
public class Text implements SmartText {

  @SmartAsync
  @Override
  public String toString() {
    return "text";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text;
  }

  @SmartAsync(name = "hashLater")
  @Override
  public int hashCode() {
    return 5;
  }

  /** Like equals, but not it. */
  @Override
  public boolean equals(Text other) {
    return true;
  }
}
