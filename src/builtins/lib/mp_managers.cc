# Module `multiprocessing.managers`: refused.
raise NotImplementedError('toyvm has no multiprocessing.managers: use Value, Array, a Queue or a Pipe')
