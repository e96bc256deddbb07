package io.github.camelfitbit.architecture.planted.model;

/** Planted. */
public final class EncryptsByItself {
    /** Home-made. */
    public Class<?> cipher = javax.crypto.Cipher.class;
}
