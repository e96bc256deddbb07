package io.github.camelfitbit.store.codec;

import io.github.camelfitbit.error.StoreException;

/** A document that is not the record it should be. Adapters add where it lies and what to do; the content is not quoted. */
public class MalformedRecordException extends StoreException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong with the document
     */
    public MalformedRecordException(String message) {
        super(message, null);
    }
}
