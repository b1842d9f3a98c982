import io.smartasync.SmartAsync;

public class Plain implements SmartPlain {

  /**
   * See {@link Plain}.
   *
   * @return this
   */
  @SmartAsync
  @Override
  public Plain self() {
    return this;
  }
}
