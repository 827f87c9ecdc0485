package org.example;

final class Helper {}
