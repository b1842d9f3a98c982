package eitherextended;

public record Wrapper<T>(T value) {}
