package io.github.camelfitbit;

import io.github.camelfitbit.connect.ConnectPage;
import io.github.camelfitbit.connect.PageLibraries;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;

/** The action {@code connections/page}: an HTTP message in, an HTTP message out. */
final class FitbitPageProducer extends DefaultAsyncProducer {

    private @Nullable ConnectPage page;
    private @Nullable PageMessages messages;

    FitbitPageProducer(FitbitEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    public FitbitEndpoint getEndpoint() {
        return (FitbitEndpoint) super.getEndpoint();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        PageLibraries.require();
        page = new ConnectPage(getEndpoint().getComponent().pageBackend());
        messages = new PageMessages(getEndpoint().getComponent().getPage().connectAddress());
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        ConnectPage started = page;
        PageMessages reader = messages;
        if (started == null || reader == null) {
            throw new IllegalStateException("the producer of " + getEndpoint() + " is not started");
        }
        PageMessages.Read read = reader.read(exchange);
        if (read.request() == null) {
            PageMessages.write(PageMessages.refusal(read.refusal()), exchange);
            callback.done(true);
            return true;
        }
        var answer = started.answer(read.request());
        boolean isDone = answer.isDone();
        answer.whenComplete((page, failure) -> {
            if (failure == null) {
                PageMessages.write(page, exchange);
            } else {
                exchange.setException(failure);
            }
            callback.done(isDone);
        });
        return isDone;
    }
}
