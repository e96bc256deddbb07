package io.github.camelfitbit.store.memory;

import io.github.camelfitbit.contract.WriteLogContract;
import io.github.camelfitbit.store.WriteLog;

class MemoryWriteLogTest extends WriteLogContract {

    private final WriteLog log = new MemoryWriteLog();

    @Override
    protected WriteLog log() {
        return log;
    }
}
