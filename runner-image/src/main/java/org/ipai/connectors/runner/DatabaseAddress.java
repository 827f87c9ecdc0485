package org.ipai.connectors.runner;

/** Where the control plane is. Prints without the password. */
record DatabaseAddress(String url, String user, String password) {

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
