package org.example;

public record Teams(String name) implements Comparable<Teams> {}
