package io.smartasync.frameworks.quarkus;

import jakarta.enterprise.context.RequestScoped;

/** State of a request. */
@RequestScoped
public class Visitor {

  private String name = "no one";

  public String name() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
