package com.user;

import io.smartasync.SmartAsync;
import org.library.VisibleHelper;

public class Assistant extends VisibleHelper implements SmartAssistant {

  @SmartAsync
  @Override
  public String assist() {
    return "assisted";
  }
}
