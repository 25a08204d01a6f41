module.exports = Math.asin;
