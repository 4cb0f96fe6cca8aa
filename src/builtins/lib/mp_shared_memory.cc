# Module `multiprocessing.shared_memory`: refused.
raise NotImplementedError('toyvm has no multiprocessing.shared_memory: use Array or shared_array()')
