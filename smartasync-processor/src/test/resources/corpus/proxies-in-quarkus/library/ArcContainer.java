package io.quarkus.arc;

public interface ArcContainer {}
