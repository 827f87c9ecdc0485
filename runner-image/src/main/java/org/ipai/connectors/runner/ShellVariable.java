package org.ipai.connectors.runner;

/** A variable as a line that any POSIX shell evaluates. */
record ShellVariable(String name, String value) {

    /** Within single quotes every character stands for itself but the single quote, which is put between two such texts. */
    String export() {
        return "export " + name + "='" + value.replace("'", "'\\''") + "'";
    }

    /** Without the value, which may be a secret. */
    @Override
    public String toString() {
        return name;
    }
}
