throw new Error('half written');
